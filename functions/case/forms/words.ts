import { type DisputeCase, faultNames, type Party } from '@shared/case';
import { formatMoney } from '@shared/kernel';
import { chineseDate } from '../../documents';
import { blank, type Block, type FormContent, type Sums } from './content';

const addressLine: Block = { kind: 'line', text: `　　住址：${blank(24)}` };

/** What is known of oneself; an address is never on file. */
export function ownLines(role: string, { own, showNumber }: FormContent): Block[] {
  const number = showNumber ? own.idNumber : blank();
  const text = `${role}：${own.name}，身份证号 ${number}，电话 ${own.phone ?? blank(8)}`;
  return [{ kind: 'line', text }, addressLine];
}

/** The others by name only: their numbers are theirs to write. */
export function otherLines(role: string, { name }: Pick<Party, 'name'>): Block[] {
  const text = `${role}：${name}，身份证号 ${blank(10)}，电话 ${blank(6)}`;
  return [{ kind: 'line', text }, addressLine];
}

export function insurerLines(role: string, name: string): Block[] {
  return [
    { kind: 'line', text: `${role}：${name}，负责人 ${blank(6)}` },
    { kind: 'line', text: `　　住所：${blank(24)}` },
  ];
}

/** Who was in the accident: the family of one who died was not, and answers for no share of it. */
const inIt = ({ parties }: DisputeCase): Party[] => parties.filter(({ kind }) => kind !== 'family');

/** 某年某月某日，某某驾驶某车在某处与某某发生事故…认定…: the accident as the police have it. */
export function accidentText(dispute: DisputeCase): string {
  const at = dispute.occurredAt;
  const when = `${chineseDate(at)}${Number(at.slice(11, 13))}时${Number(at.slice(14, 16))}分`;
  const who = inIt(dispute)
    .map((party) => `${party.name}${rode(party, dispute)}`)
    .join('、');
  const harm = dispute.parties.flatMap((p) => harmText(p) ?? []).join('，');
  return `${when}，在${dispute.place}发生道路交通事故，涉及${who}${harm ? `，造成${harm}` : ''}。${findingText(dispute)}`;
}

function rode(party: Party, dispute: DisputeCase): string {
  const vehicle = dispute.vehicles.find(({ id }) => id === party.vehicle);
  const name = vehicle ? [vehicle.plate, vehicle.description].filter(Boolean).join(' ') : '';
  switch (party.kind) {
    case 'driver':
      return `（驾驶${name}）`;
    case 'owner':
      return `（${name}的车主）`;
    case 'rider':
      return `（骑${name}）`;
    case 'passenger':
      return `（乘坐${name}）`;
    case 'pedestrian':
      return '（步行）';
    case 'family':
      return '（家属）';
  }
}

function harmText({ name, harm }: Party): string | undefined {
  switch (harm) {
    case 'injury':
      return `${name}受伤`;
    case 'death':
      return `${name}死亡`;
    case 'property':
      return `${name}一方财物受损`;
    case 'none':
      return undefined;
  }
}

/** Who bears which fault, by the police's paper. */
function findingText(dispute: DisputeCase): string {
  const { findingNumber, offices } = dispute;
  if (!findingNumber) return '';
  const parties = inIt(dispute);
  if (parties.every(({ fault }) => fault === 'unknown'))
    return `${offices.police.name}出具${findingNumber}，责任无法查清。`;
  const shares = parties.map(({ name, fault }) => `${name}${faultNames[fault]}`).join('，');
  return `${offices.police.name}作出${findingNumber}，认定${shares}。`;
}

/** Which insurer covers which vehicle on the day. */
export function coverText({ vehicles, occurredAt }: DisputeCase): string {
  const day = occurredAt.slice(0, 10);
  return vehicles
    .flatMap(({ plate, description, policies }) =>
      policies
        .filter(({ from, until }) => from <= day && day <= until)
        .map(({ cover, insurer, limit }) => {
          const kind = cover === 'compulsory' ? '交强险' : '商业第三者责任险';
          const sum = limit ? `，限额 ${formatMoney(limit)} 元` : '';
          return `${plate ?? description}在${insurer.name}投保${kind}${sum}。`;
        }),
    )
    .join('');
}

/** The items as rows; without a calculation the usual ones with room to write. */
export function sumRows(sums: Sums | undefined): Extract<Block, { kind: 'sums' }>['rows'] {
  if (sums) return sums.items.map(({ title, amount }) => [title, formatMoney(amount)]);
  return usualItems.map((title) => [title, '']);
}

const usualItems = [
  '医疗费',
  '误工费',
  '护理费',
  '住院伙食补助费',
  '营养费',
  '交通费',
  '残疾或死亡赔偿金',
  '精神损害抚慰金',
  '财产损失',
  '其他',
];

export const dateLine: Block = { kind: 'right', text: '＿＿＿＿年＿＿月＿＿日' };

export const signLine = (who: string): Block => ({
  kind: 'line',
  text: `${who}（签名）：${blank()}`,
});
