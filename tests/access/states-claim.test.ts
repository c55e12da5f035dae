import { ClaimStatus, claimTransitions, type ClaimAction } from '../../shared/claim';
import { claimFixture } from './fixtures/claim';
import { describeEveryCell } from './suite';

const actions = Object.keys(claimTransitions) as ClaimAction[];

describeEveryCell('the claim', actions, ['nothing', ...ClaimStatus.options], claimFixture);
