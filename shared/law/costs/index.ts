export * from './court-fee';
export * from './late-interest';
