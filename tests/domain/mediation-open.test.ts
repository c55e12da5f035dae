import { actionsFor, decideMediation as d, mediationTransitions } from '../../shared/mediation';
import { actorFor, momentOf } from '../builders/mediation';
import {
  assigned,
  draftOf,
  personalTerms,
  refusalOf,
  signedBy,
  signing,
  then,
  withoutInsurer,
  type Records,
} from './mediation-steps';

const openTo = (who: Parameters<typeof actorFor>[0], records: Records) =>
  actionsFor(actorFor(who), records);

/** The agreement of the two parties alone, signed by wang. */
function signedWithoutInsurer(): Records {
  const records = withoutInsurer();
  const command = draftOf(records, { terms: personalTerms() });
  return signedBy(
    then(d.draftAgreement(records, command, momentOf('mediator'))),
    'party:party-wang',
  );
}

describe('what is still his to do', () => {
  test('an insurer that stayed out can neither end the mediation nor make signatures void, and is offered neither', () => {
    const records = signedWithoutInsurer();
    expect(openTo('insurer', records)).toEqual([]);
    expect(refusalOf(d.refuseToSign(records, { note: '' }, momentOf('insurer'))).code).toBe(
      'not-a-signer',
    );
    expect(refusalOf(d.sendBackAgreement(records, {}, momentOf('insurer'))).code).toBe(
      'not-joined',
    );
    const offer = { total: 500 as never, items: [], note: '' };
    expect(refusalOf(d.makeOffer(records, offer, momentOf('insurer')))).toMatchObject({
      code: 'not-open-now',
      open: [],
    });
  });

  test('a party that has signed cannot refuse to sign any more; it may send the draft back or leave', () => {
    const records = signedBy(signing(), 'party:party-wang');
    expect(refusalOf(d.refuseToSign(records, { note: '' }, momentOf('wang'))).code).toBe(
      'already-signed',
    );
    expect(openTo('wang', records)).not.toContain('refuse-to-sign');
    expect(openTo('li', records)).toContain('refuse-to-sign');
    expect(openTo('wang', records)).toEqual(
      expect.arrayContaining(['send-back-agreement', 'withdraw']),
    );
  });

  test('a party that has agreed to the mediator does not ask for another one by the same question', () => {
    const told = then(
      d.acceptAssignment(assigned(), { disclosure: '李建军是我邻居' }, momentOf('mediator')),
    );
    const agreed = then(d.agreeDisclosure(told, {}, momentOf('wang')));
    expect(openTo('wang', agreed)).not.toContain('refuse-disclosure');
    expect(refusalOf(d.refuseDisclosure(agreed, {}, momentOf('wang'))).code).toBe(
      'already-answered',
    );
  });

  test('after a settlement nobody is offered a new application; after a failure both parties are', () => {
    const settled = signedBy(
      signing(),
      'party:party-wang',
      'party:party-li',
      'insurer:insurer-yuan',
      'mediator',
      'office',
    );
    expect(openTo('wang', settled)).toEqual([]);
    const failed = then(
      d.closeFailed(signing(), { reason: 'other', note: '' }, momentOf('mediator')),
    );
    expect(openTo('li', failed)).toEqual(['apply']);
  });

  test('when every side has signed there is no paper signature left to record', () => {
    const records = signedBy(
      signing(),
      'party:party-wang',
      'party:party-li',
      'insurer:insurer-yuan',
    );
    expect(openTo('mediator', records)).not.toContain('record-paper-signature');
    expect(openTo('mediator', signing())).toContain('record-paper-signature');
    expect(Object.keys(mediationTransitions)).toEqual(
      expect.arrayContaining(openTo('mediator', records)),
    );
  });
});
