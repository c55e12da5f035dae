import { type FindingView } from '@shared/accident';
import { type Fault, faultNames } from '@shared/case';
import { dayShort } from '@phone/lib';
import { partyKindNames } from './words';

type Person = FindingView['bearing'][number];

/** The result as a title: 您担次要责任 */
export function headline(view: FindingView): string {
  if (!view.finding) return '还没有认定';
  if (view.finding.kind === 'certificate') return '责任无法查清';
  const you = view.bearing.find((person) => person.you);
  if (!you || you.kind === 'owner') return '责任认定出来了';
  const whose = you.kind === 'family' ? '您的亲人' : '您';
  return you.fault === 'none' ? `${whose}没有责任` : `${whose}担${faultNames[you.fault]}`;
}

/** What the word means, without a percentage: the share of money is for the calculation to say. */
export function bearingText(fault: Fault): string {
  switch (fault) {
    case 'full':
      return '事故全由这一方造成';
    case 'main':
      return '过错更大的一方';
    case 'equal':
      return '各方过错差不多';
    case 'minor':
      return '过错较小的一方';
    case 'none':
      return '没有过错';
    case 'unknown':
      return '查不清谁的过错';
  }
}

/** 驾驶人，豫J5T088 */
export function partyWords(person: Person): string {
  return person.vehicle
    ? `${partyKindNames[person.kind]}，${person.vehicle}`
    : partyKindNames[person.kind];
}

/** What is read aloud. */
export function spoken(view: FindingView): string {
  const people = view.bearing
    .filter((person) => person.kind !== 'family' && person.kind !== 'owner')
    .map((person) => `${person.name}，${faultNames[person.fault]}`);
  const until = view.mine?.open ? `不服可以申请复核，到${dayShort(view.mine.until)}为止。` : '';
  return `${headline(view)}。${view.finding?.plain ?? ''}${people.join('。')}。${until}`;
}
