import type { Access, TransitionTable } from '@shared/kernel';
import type { AccidentStatus } from './model';

export type AccidentAction =
  | 'report'
  | 'correct'
  | 'issue-finding'
  | 'serve-finding'
  | 'request-review'
  | 'decide-review'
  | 'make-final';

const police: Access = { police: ['assigned'] };
const source = 'handling-procedure';

/** Life of an accident with the traffic police (道路交通事故处理程序规定). */
export const accidentTransitions: TransitionTable<AccidentStatus, AccidentAction> = {
  report: {
    from: ['nothing'],
    to: ['reported'],
    by: { police: ['assigned', 'unrelated'] },
    label: '登记事故',
    cite: { source, article: '16' },
  },
  correct: {
    from: ['reported', 'issued', 'final'],
    to: ['reported', 'issued', 'final'],
    by: police,
    label: '更正',
  },
  'issue-finding': {
    from: ['reported'],
    to: ['issued'],
    by: police,
    label: '制作认定书',
    cite: { source, article: '62' },
  },
  'serve-finding': {
    from: ['issued'],
    to: ['issued'],
    by: police,
    label: '登记送达',
    cite: { source, article: '65' },
  },
  'request-review': {
    from: ['issued'],
    to: ['under-review'],
    by: police,
    label: '登记复核申请',
    cite: { source, article: '71' },
  },
  'decide-review': {
    from: ['under-review'],
    to: ['final', 'reported'],
    by: police,
    label: '登记复核结论',
    cite: { source, article: '76' },
  },
  'make-final': {
    from: ['issued'],
    to: ['final'],
    by: { police: ['assigned'], system: ['assigned'] },
    label: '确认认定书生效',
    cite: { source, article: '71' },
  },
};
