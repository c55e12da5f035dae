/** 豫安财险濮阳中心支公司 → 豫安财险, where the place is narrow. */
export function shortInsurer(name: string): string {
  return /^.{1,6}?(?:财险|产险|保险|人寿)/.exec(name)?.[0] ?? name;
}
