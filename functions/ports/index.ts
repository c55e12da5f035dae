/** The outside world as types: what the functions need, without saying who does it. */
export * from './deps';
export * from './errors';
export * from './exchange';
export * from './files';
export * from './helped-by';
export * from './messages';
export * from './money';
export * from './people';
export * from './record-store';
export * from './records';
export * from './room';
export * from './signing';
