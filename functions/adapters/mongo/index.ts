export { connect } from './connect';
export { commitWith } from './commit';
export { migrate } from './migrate';
export { repositoryOf } from './repository';
export * from './small-collections';
