export * from './articles';
export * from './dated';
export * from './fault';
export * from './limits';
export * from './periods';
export * from './provinces';
export * from './regimes';
export * from './sources';
