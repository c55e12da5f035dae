import { AccidentStatus, accidentTransitions, type AccidentAction } from '../../shared/accident';
import { accidentFixture } from './fixtures/accident';
import { describeEveryCell } from './suite';

const actions = Object.keys(accidentTransitions) as AccidentAction[];

describeEveryCell('the accident', actions, ['nothing', ...AccidentStatus.options], accidentFixture);
