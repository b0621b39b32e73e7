import { describe, expect, it } from 'vitest';
import { HEAD, item } from '../../../support/action-plan.ts';
import { did, PLAN } from '../../../support/did.ts';

const TWIN = 'plans/teams/search.yml';

/** Two files of one team, of the same form. */
const plans = (id: string): string => `${HEAD}in_progress:\n- ${item(id, ', stakeholders: [support]')}\n`;

describe('of two files of one team, what is written is the one that the item stands in', () => {
  it.each([
    ['close', 'b', '--outcome', 'delivered'],
    ['withdraw', 'b', '--reason', 'Nobody asks.', '--approved-by', 'support'],
    ['retarget', 'b', '2026-12-18'],
    ['move', 'b', 'backlog', '--reason', 'Nobody asks.', '--cause', 'blocked', '--informed', 'support'],
  ])('%s', async (...words) => {
    const own = words[0] === 'withdraw' ? plans('b').replace(' }\n', PROMISE) : plans('b');
    const { code, err, plan, host } = await did([...words, '--yes'], { plan: plans('a') }, { files: { [TWIN]: own } });
    expect({ code, err, plan, isWritten: host.files.get(`/home/company/${TWIN}`) !== own }).toEqual({
      code: 0,
      err: expect.stringContaining(TWIN),
      plan: plans('a'),
      isWritten: true,
    });
    expect(err).not.toContain(`${PLAN},`);
  });
});

const PROMISE = ', commitment: { date: 2027-01-15, to: [support], scope: All of it. } }\n';
