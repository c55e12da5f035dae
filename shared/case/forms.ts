import { z } from 'zod';

/**
 * Papers that are filled in from the case and printed for what is done outside of it: an agreement people come to by
 * themselves, the joint request for the police's mediation (程序规定 86), the complaint (起诉状), and the joint request for
 * judicial confirmation (司法确认).
 */
export const CaseForm = z.enum(['settlement', 'police-mediation', 'complaint', 'confirmation']);
export type CaseForm = z.infer<typeof CaseForm>;

const names: Readonly<Record<CaseForm, string>> = {
  settlement: '损害赔偿协议书',
  'police-mediation': '损害赔偿调解申请书',
  complaint: '民事起诉状',
  confirmation: '司法确认申请书',
};

export function caseFormName(form: CaseForm): string {
  return names[form];
}
