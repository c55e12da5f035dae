import { sessionEnded, signIn, signOut } from '@phone/lib';
import { onDraftsDropped } from '@phone/lib/session';
import { readStored, writeStored } from '@phone/lib/store';

const as = (account: string) => ({
  token: `token of ${account}`,
  me: { account: account as never },
});
const draft = 'draft:claim/account:case-1';
const bankAccount = { holder: '王秀兰', number: '6228480018530813308' };

beforeEach(() => signOut());

describe('drafts on this phone', () => {
  it('are kept for the same person who signs in again after the session ran out', () => {
    signIn(as('wang'));
    writeStored(draft, bankAccount);
    sessionEnded();
    signIn(as('wang'));
    expect(readStored(draft)).toEqual(bankAccount);
  });

  it('are not there for another person, nor are the keys of what was being sent', () => {
    signIn(as('wang'));
    writeStored(draft, bankAccount);
    writeStored('key:claim/submit:case-1', 'k1');
    const dropped = jest.fn();
    onDraftsDropped(dropped);
    sessionEnded();
    signIn(as('li'));
    expect([readStored(draft), readStored('key:claim/submit:case-1')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(dropped).toHaveBeenCalledTimes(1);
  });

  it('made before anybody signed in belong to the one who then does', () => {
    writeStored(draft, bankAccount);
    signIn(as('wang'));
    expect(readStored(draft)).toEqual(bankAccount);
  });
});
