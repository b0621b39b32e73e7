import { describe, expect, it, vi } from 'vitest';
import { isWithout } from '../support/needs.ts';

describe('tests that need what not every machine has', () => {
  it.each([
    ['run where it is there', '', '', true, false],
    ['are skipped where it is not', '', '', false, true],
    ['run, and so fail, where it is not, in CI', 'true', '', false, false],
    ['are skipped where the machine says that it cannot have it, in CI, too', 'true', 'terminal,browser', false, true],
    ['are skipped where the machine says so, even if it is there', '', 'browser', true, true],
    ['run where the machine says it of something else', 'true', 'terminal', false, false],
  ])('%s', (_, ci, without, isThere, isSkipped) => {
    vi.stubEnv('CI', ci);
    vi.stubEnv('PLAN_TEST_WITHOUT', without);
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const seen = [isWithout('browser', isThere, 'it needs a browser'), warn.mock.calls.length];
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    expect(seen).toEqual([isSkipped, isSkipped ? 1 : 0]);
  });
});
