import type { BundleView } from '@shared/claim';
import { faultNames, type DisputeCase } from '@shared/case';
import type { Deps } from '../ports';

/** The finding as the police issued it; the spine answers where no accident record stands behind the case. */
export async function findingLines(
  dispute: DisputeCase,
  deps: Deps,
): Promise<BundleView['finding']> {
  const accident = await deps.store.accidents.first({ caseId: dispute.id });
  const finding = accident?.finding;
  const faults = dispute.parties.map((p) => ({ label: p.name, value: faultNames[p.fault] }));
  if (!finding) return [{ label: '认定书', value: dispute.findingNumber ?? '没有' }, ...faults];
  return [
    { label: finding.kind === 'finding' ? '认定书' : '事故证明', value: finding.number },
    { label: '制作日期', value: finding.issuedOn },
    { label: '事故事实', value: finding.facts },
    ...(finding.cause ? [{ label: '成因', value: finding.cause }] : []),
    ...faults,
    { label: '依据', value: finding.articles.join('、') },
    { label: '民警', value: finding.officers.join('、') },
  ];
}
