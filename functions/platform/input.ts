export { fieldIssueOf, parseInput } from '@shared/kernel/input';
