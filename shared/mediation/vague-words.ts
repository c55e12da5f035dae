import type { FieldIssue } from '@shared/kernel';

/** Words that leave open who pays what by when, with what to write instead. A court cannot confirm them. */
const vagueWords: Readonly<Record<string, string>> = {
  尽快: '写明几月几日前',
  及时: '写明几月几日前',
  适当: '写明多少元',
  酌情: '写明多少元',
  若干: '写明多少元',
  左右: '写明多少元',
  大约: '写明多少元',
  大概: '写明多少元',
  部分费用: '写明哪些费用、多少元',
  等费用: '把每一项都写出来',
  有钱: '写明几月几日前',
  有能力时: '写明几月几日前',
  协商解决: '谈好了再写，或写明由谁、按什么办',
  另行协商: '谈好了再写，或不写这一条',
  视情况: '写明什么情况怎么办',
  以后再说: '谈好了再写，或不写这一条',
};

/** Each vague word of a text, and how to mend it. */
export function vagueIn(path: string, text: string): FieldIssue[] {
  return Object.entries(vagueWords)
    .filter(([word]) => text.includes(word))
    .map(([word, remedy]) => ({ path, message: `“${word}”说不清，法院没法执行。请${remedy}。` }));
}
