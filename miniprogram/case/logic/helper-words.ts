import { scopeTitles } from '@shared/case';
import { HelperScope } from '@shared/kernel';

/** What a helper may do, as a person would say it. Each is granted by itself. */
export const scopeWords: Readonly<
  Record<HelperScope, { readonly title: string; readonly text: string }>
> = {
  see: { title: scopeTitles.see, text: '看得到您能看到的，改不了' },
  evidence: { title: scopeTitles.evidence, text: '拍照、传文件、回答对方的疑问' },
  talk: { title: scopeTitles.talk, text: '选时间、进调解室、出价' },
  sign: { title: scopeTitles.sign, text: '签了就算您签的，想好再给' },
  claim: { title: scopeTitles.claim, text: '交材料、看付款。钱只打给您' },
};

export type HelperForm = {
  readonly kind: 'relative' | 'agent';
  readonly name: string;
  readonly phone: string;
  readonly scopes: readonly HelperScope[];
  readonly until: string;
};

export const kindWords = { relative: '亲友', agent: '律师或其他代理人' } as const;

/** The read-back before the helper is named: who, what, what not, until when. */
export function readBack(form: HelperForm, dayOf: (date: string) => string): readonly string[] {
  const denied = HelperScope.options.filter((scope) => !form.scopes.includes(scope));
  const titles = (scopes: readonly HelperScope[]) =>
    scopes.map((s) => scopeWords[s].title).join('、');
  return [
    `${kindWords[form.kind]}：${form.name}，手机 ${spacedPhone(form.phone)}`,
    `能：${titles(form.scopes)}`,
    denied.length > 0 ? `不能：${titles(denied)}` : '五样都能办，等于您本人办',
    `到 ${dayOf(form.until)} 为止，您随时能收回`,
  ];
}

/** `see` goes with everything else: who cannot see the case cannot do anything in it. */
export function withSee(scopes: readonly HelperScope[]): HelperScope[] {
  const wanted = new Set<HelperScope>(scopes.length > 0 ? ['see', ...scopes] : []);
  return HelperScope.options.filter((scope) => wanted.has(scope));
}

/** 138 0000 6021 */
function spacedPhone(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}
