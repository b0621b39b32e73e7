import { GitError, simpleGit } from 'simple-git';
import { GitFailed } from '../../model/repository.ts';
import { USERS_OWN } from './git-process.ts';

/** Who commits, and when, as the user says it to `git commit`. */
const OF_COMMITS = /^GIT_(?:(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL|DATE)|SSH|SSH_COMMAND|ASKPASS|EDITOR)$/;

/** Runs git as the user would, in this repository: with hooks and signing, and by whatever name and day the environment says. Throws `GitFailed`. */
export const commitWithGit = async (folder: string, words: readonly string[]): Promise<string> => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_/i.test(name) || USERS_OWN.test(name) || OF_COMMITS.test(name),
  );
  const env = { ...Object.fromEntries(kept), LC_ALL: 'C', LANGUAGE: 'C', GIT_TERMINAL_PROMPT: '0' };
  const git = simpleGit({ baseDir: folder, allowEnvironment: Object.keys(env), unsafe: ALLOWED }).env(env);
  try {
    return (await git.raw(['--literal-pathspecs', ...words])).trim();
  } catch (error) {
    if (error instanceof GitError) throw new GitFailed(`git says: ${error.message.trim()}`);
    throw error;
  }
};

/** What the library would keep from git, were it not the user's own: hooks, signing and what else they set up for their commits. */
const ALLOWED = Object.fromEntries(
  [
    ...['Alias', 'AskPass', 'CommandBinaries', 'ConfigPaths', 'ConfigEnvCount', 'CredentialHelper', 'Editor'],
    ...['MergeDriver', 'Pager', 'ProtocolOverride', 'Pack', 'SshCommand', 'GitProxy', 'Exec', 'HooksPath'],
    ...['DiffExternal', 'DiffTextConv', 'Filter', 'FsMonitor', 'GpgProgram', 'TemplateDir', 'Include', 'Submodule'],
    'UrlRewrite',
  ].map(what => [`allowUnsafe${what}`, true]),
);
