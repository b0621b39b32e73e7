import type { Edit, YamlValue } from '../../model/edit.ts';
import { shellWord } from '../../model/words/words.ts';
import { dataAt, isList, isPlainMap } from '../../yaml/edit/data.ts';
import { EditRefused, editYaml } from '../../yaml/edit/edit.ts';
import { readYaml } from '../../yaml/edit/file.ts';

/** Where plans stand in their repository, with `/` between the parts. */
export interface PlansPlace {
  /** From the top of the repository to the folder that holds the plans' folder, where the commands run; empty at the top. */
  readonly home: string;
  /** The name of the folder of plans, `plans` unless somebody chose another. */
  readonly folder: string;
  /** Branches whose pushes are checked. */
  readonly branches: readonly string[];
}

/** The folder of plans from the top of the repository. */
export const plansFolder = ({ home, folder }: PlansPlace): string => (home === '' ? folder : `${home}/${folder}`);

/** A workflow of GitHub. Nothing that the author of a pull request can name reaches a shell. */
export const githubText = (place: PlansPlace): string => {
  const paths = [`${escaped(plansFolder(place), GLOB)}/**`];
  const step = (at: number) => ['jobs', 'plan', 'steps', at] as const;
  return editYaml(GITHUB, [
    { kind: 'set', path: [...step(1), 'env', 'PLANS'], value: `:(top,literal)${plansFolder(place)}` },
    { kind: 'set', path: ['on', 'push', 'branches'], value: place.branches.map(branch => escaped(branch, GLOB)) },
    { kind: 'set', path: ['on', 'push', 'paths'], value: paths },
    ...(place.home === '' ? [] : [inOrder(['defaults'], { run: { 'working-directory': place.home } })]),
    ...(place.folder === 'plans' ? [] : [inOrder(['env'], { PLAN_DIR: place.folder })]),
  ]);
};

const inOrder = (path: readonly string[], value: YamlValue): Edit => ({
  kind: 'set',
  path,
  value,
  order: ['name', 'on', 'permissions', 'concurrency', 'defaults', 'env', 'jobs'],
});

/** A job of GitLab, for `.gitlab-ci.yml` or to be included there. */
export const gitlabText = (place: PlansPlace): string => {
  const changes = [`${escaped(plansFolder(place), GLOB)}/**/*`];
  const at = (path: string): string => (place.home === '' ? path : `${place.home}/${path}`);
  const enter = (step: string): readonly Edit[] =>
    place.home === ''
      ? []
      : [{ kind: 'insert', list: ['plan', step], index: 0, value: `cd ${shellWord(place.home)}` } as const];
  return editYaml(GITLAB, [
    { kind: 'set', path: ['plan', 'rules', 0, 'changes'], value: changes },
    { kind: 'set', path: ['plan', 'rules', 1, 'changes'], value: changes },
    ...(place.folder === 'plans'
      ? []
      : [{ kind: 'set', path: ['plan', 'variables', 'PLAN_DIR'], value: place.folder } as const]),
    ...['before_script', 'after_script'].flatMap(enter),
    { kind: 'set', path: ['plan', 'artifacts', 'paths'], value: [at('plan-diff.md'), at('plan-lint.json')] },
  ]);
};

/** The configuration of the pre-commit framework with our hook in it. Throws `EditRefused` where it is not of that form. */
export const preCommitText = (before: string | undefined, place: PlansPlace): string => {
  if (before === undefined)
    return editYaml(PRE_COMMIT, [{ kind: 'set', path: ['repos'], value: [preCommitEntry(place)] }]);
  const { value } = readYaml(before);
  const repos = dataAt(value, ['repos']) ?? [];
  if ((value !== null && !isPlainMap(value)) || !isList(repos)) throw new EditRefused('it holds no list of repos');
  return editYaml(
    before,
    repos.length === 0
      ? [{ kind: 'set', path: ['repos'], value: [preCommitEntry(place)] }]
      : [{ kind: 'insert', list: ['repos'], index: repos.length, value: preCommitEntry(place) }],
  );
};

/** `pre-commit` runs at the top of the repository; npm is told where to look for `plan` instead. */
const preCommitEntry = (place: PlansPlace): YamlValue => ({
  repo: 'local',
  hooks: [
    {
      id: 'plan-lint',
      name: 'plan lint',
      entry: [
        'npx',
        ...(place.home === '' ? [] : ['--prefix', shellWord(place.home)]),
        '--no-install plan lint',
        ...(plansFolder(place) === 'plans' ? [] : ['--plans', shellWord(plansFolder(place))]),
      ].join(' '),
      language: 'system',
      files: `^${escaped(plansFolder(place), REGULAR_EXPRESSION)}/.*\\.ya?ml$`,
      pass_filenames: false,
    },
  ],
});

/** The hook as it stands in a file, to be pasted. */
export const preCommitSnippet = (place: PlansPlace): string =>
  editYaml('', [{ kind: 'set', path: ['repos'], value: [preCommitEntry(place)] }]);

const GLOB = /[*?+![\]\\]/g;
const REGULAR_EXPRESSION = /[\\^$.*+?()[\]{}|]/g;

const escaped = (text: string, special: RegExp): string => text.replaceAll(special, '\\$&');

const GITHUB = `# Checks a pull request that changes the plan, and says in a comment what the change means.
# Written by \`plan init\`, which never writes over it: change it as you like.
name: plan
on:
  # Both run for every change, for a required check that does not run is never green; where nothing of the plan changed, it ends at once.
  pull_request:
  merge_group:
  push:
    branches: []
    paths: []
permissions:
  contents: read
  pull-requests: write # for the comment
concurrency: plan-\${{ github.ref }}
jobs:
  plan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # A pull request is checked out as a merge with its base, one commit back; a push may bring many commits.
          fetch-depth: \${{ github.event_name == 'pull_request' && 2 || 0 }}
          persist-credentials: false
      - name: Look whether the plan changed
        id: look
        env:
          BASE: \${{ github.event_name == 'pull_request' && 'HEAD^1' || github.event.merge_group.base_sha || github.event.before }}
          PLANS: plans
        run: |
          # What a link leads to may change without it.
          links=$(git ls-files --stage -- "$PLANS" | grep -c '^120000 ') || true
          if [ "$links" = 0 ] && git diff --quiet "$BASE" HEAD -- "$PLANS"; then echo 'Nothing of the plan changed.'
          else echo 'plan=changed' >> "$GITHUB_OUTPUT"; fi
      - uses: actions/setup-node@v5
        if: \${{ steps.look.outputs.plan == 'changed' }}
        with:
          node-version: 22
      # How \`plan\` gets here, the line to adapt. This one takes plan-cli from the dependencies in package.json.
      - run: npm ci
        if: \${{ steps.look.outputs.plan == 'changed' }}
      - name: Lint
        if: \${{ steps.look.outputs.plan == 'changed' }}
        run: npx --no-install plan lint --format github
      - name: Say what the change means
        if: \${{ !cancelled() && steps.look.outputs.plan == 'changed' && github.event_name == 'pull_request' }}
        env:
          GH_TOKEN: \${{ github.token }}
          PULL_REQUEST: \${{ github.event.pull_request.number }}
        run: |
          text="$RUNNER_TEMP/plan-diff.md"
          npx --no-install plan diff --format markdown > "$text" # its first line marks the comment
          repository="repos/$GITHUB_REPOSITORY"
          former=$(gh api --paginate "$repository/issues/$PULL_REQUEST/comments" --jq '.[]
            | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- plan diff -->"))) | .id' | head -n 1)
          if [ -n "$former" ]; then
            gh api --silent --method PATCH "$repository/issues/comments/$former" -F "body=@$text"
          else
            gh api --silent "$repository/issues/$PULL_REQUEST/comments" -F "body=@$text"
          fi || cat "$text" >> "$GITHUB_STEP_SUMMARY" # from a fork nobody may comment
`;

const GITLAB = `# Checks a merge request that changes the plan, and says what the change means.
# Written by \`plan init\`, which never writes over it: change it as you like.
plan:
  stage: test
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: []
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      changes: []
  variables:
    GIT_DEPTH: 0 # the whole history, so that the base of a change is there
  # How \`plan\` gets here, the line to adapt. This one takes plan-cli from the dependencies in package.json.
  before_script:
    - npm ci
  script:
    - npx --no-install plan lint --format text --format json:plan-lint.json
  # Runs whatever lint found. For a note in the merge request, give a project access token with the scope \`api\` as the
  # masked variable PLAN_TOKEN; without one, what the change means stands in the log and among the artifacts.
  after_script:
    - |
      [ -n "$CI_MERGE_REQUEST_IID" ] || exit 0
      npx --no-install plan diff --format markdown > plan-diff.md || exit 1 # its first line marks the note
      cat plan-diff.md
      [ -n "$PLAN_TOKEN" ] || exit 0
      notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
      get() { curl -fsS -H "PRIVATE-TOKEN: $PLAN_TOKEN" "$1"; echo; }
      former=$({ get "$CI_API_V4_URL/user"; get "$notes?sort=asc&per_page=100"; } | node -p '
        const [me, notes] = require("fs").readFileSync(0, "utf8").trim().split(/\\n+/).map(line => JSON.parse(line));
        notes.find(({ author, body }) => author.id === me.id && body.startsWith("<!-- plan diff -->"))?.id ?? ""')
      if [ -n "$former" ]; then set -- -X PUT "$notes/$former"; else set -- -X POST "$notes"; fi
      curl -fsS -H "PRIVATE-TOKEN: $PLAN_TOKEN" -o /dev/null --data-urlencode body@plan-diff.md "$@"
  artifacts:
    when: always
    expose_as: plan
    paths: []
`;

const PRE_COMMIT = `# Checks the plan before a commit that changes it; \`pre-commit install\` turns this on in a clone.
repos: []
`;
