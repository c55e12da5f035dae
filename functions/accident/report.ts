import { fail } from '@shared/kernel';
import { accidentApi, entryUrl } from '@shared/accident';
import { accept, accountAction, save } from '../platform';
import { openCase } from './open-case';

/** An officer enters an accident at his desk. */
export const report = accountAction(
  accidentApi.report,
  async ({ input, subject, deps, moment }) => {
    const office = subject.staff?.office;
    if (!office) return fail({ code: 'not-allowed' });
    const known = await deps.store.accidents.first({
      'office.id': office.id,
      'facts.number': input.accident.number,
    });
    if (known) return fail({ code: 'accident-known', params: { code: known.code } });
    const decision = await openCase({ ...input, channel: 'desk' }, office, moment, deps);
    if (!decision.ok) return decision;
    const { records, facts } = decision.value;
    const { accident, dispute } = records;
    return accept({
      dispute,
      changes: [save('accidents', accident), save('cases', dispute)],
      facts,
      answer: {
        caseId: dispute.id,
        code: dispute.code,
        entryUrl: entryUrl(deps.config.publicUrl, dispute.code),
        status: accident.status,
      },
    });
  },
);
