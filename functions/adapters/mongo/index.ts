export { connect } from './connect';
export { commitWith } from './commit';
export { migrate } from './migrate';
export { repositoryOf } from './repository';
export { sentIn } from './sent-messages';
export * from './small-collections';
