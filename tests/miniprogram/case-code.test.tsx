import { codeFrom } from '@phone/case/logic/code';

describe('reading a case code', () => {
  it.each([
    ['QF 2308 0417', 'QF23080417'],
    ['qf23080417', 'QF23080417'],
    ['2308 0417', 'QF23080417'],
    ['NL23080417', 'NL23080417'],
    ['https://dj.example.cn/#/case/enter/index?code=QF23080417', 'QF23080417'],
    ['https://dj.example.cn/q?from=poster&code=QF23080417&x=1', 'QF23080417'],
  ])('finds it in %s', (text, code) => {
    expect(codeFrom(text)).toBe(code);
  });

  it('leaves alone what is no code, so that the field can say so', () => {
    expect(codeFrom('豫J·0Q417')).toBe('豫J·0Q417');
    expect(codeFrom('QF230804171')).toBe('QF230804171');
  });
});
