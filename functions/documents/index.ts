export { finish, finishAddition, type Finish, type Rendered } from './finish';
export { fontData, GlyphMissing, type FontData } from './fonts';
export { sha256 } from './hash';
export { openPicture } from './picture';
export { newSheet, paper, paragraph, room, write, columnWidth, type Sheet } from './sheet';
export { table, type Column } from './table';
export { chineseDate, chineseTime } from './dates';
