export * from './api';
export * from './follow-ups';
export * from './model';
export * from './prefill';
export * from './texts';
