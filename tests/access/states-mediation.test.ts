import {
  MediationStatus,
  mediationTransitions,
  type MediationAction,
} from '../../shared/mediation';
import { endpointOf, mediationFixture } from './fixtures/mediation';
import { describeEveryCell } from './suite';

const actions = (Object.keys(mediationTransitions) as MediationAction[]).filter(
  (a) => endpointOf[a],
);

describeEveryCell(
  'the mediation',
  actions,
  ['nothing', ...MediationStatus.options],
  mediationFixture,
);
