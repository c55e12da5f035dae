export * from './dated';
export * from './periods';
