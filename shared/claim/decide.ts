export * from './assess';
export * from './documents';
export * from './pay';
export * from './submit';
