import type { AccidentOutline, PartyFacts, VehicleFacts } from './parts';

/** A fault of the whole that no single field shows; `path` is where to mend it. */
export type Issue = { readonly path: readonly (string | number)[]; readonly message: string };

/** Checks across fields: every person sits in a vehicle that is there, harm and severity agree. */
export function factIssues(facts: AccidentOutline): Issue[] {
  return [
    ...twice('parties', facts.parties),
    ...twice('vehicles', facts.vehicles),
    ...facts.parties.flatMap((party, at) =>
      partyIssues(party, facts).map((i) => under(i, 'parties', at)),
    ),
    ...facts.vehicles.flatMap((v, at) =>
      vehicleIssues(v, facts).map((i) => under(i, 'vehicles', at)),
    ),
    ...severityIssues(facts),
  ];
}

function under(issue: Issue, list: string, at: number): Issue {
  return { ...issue, path: [list, at, ...issue.path] };
}

function twice(list: string, items: readonly { readonly ref: string }[]): Issue[] {
  return items.flatMap(({ ref }, at) =>
    items.findIndex((other) => other.ref === ref) < at
      ? [{ path: [list, at, 'ref'], message: `编号 ${ref} 用了两次` }]
      : [],
  );
}

function partyIssues(party: PartyFacts, facts: AccidentOutline): Issue[] {
  const vehicle = facts.vehicles.find((v) => v.ref === party.vehicle);
  const message = seatIssue(party, vehicle);
  const dead = facts.parties.find((p) => p.ref === party.familyOf);
  return [
    ...(message ? [{ path: ['vehicle'], message }] : []),
    ...(party.kind === 'family' && dead?.harm !== 'death'
      ? [{ path: ['familyOf'], message: '近亲属要写明是哪位死者的' }]
      : []),
    ...(party.kind === 'family' && !party.relation
      ? [{ path: ['relation'], message: '请填与死者的关系' }]
      : []),
    ...(party.kind !== 'family' && party.familyOf
      ? [{ path: ['familyOf'], message: '只有近亲属才填这一项' }]
      : []),
  ];
}

function seatIssue(party: PartyFacts, vehicle: VehicleFacts | undefined): string | undefined {
  switch (party.kind) {
    case 'driver':
      return vehicle?.kind === 'motor' ? undefined : '驾驶人要选他开的机动车';
    case 'rider':
      return vehicle?.kind === 'non-motor' ? undefined : '骑行人要选他骑的非机动车';
    case 'owner':
      return vehicle ? undefined : '车主要选他的车';
    case 'passenger':
      return vehicle ? undefined : '乘车人要选他坐的车';
    case 'pedestrian':
    case 'family':
      return party.vehicle ? '这位当事人没有车，请清空' : undefined;
  }
}

function vehicleIssues(vehicle: VehicleFacts, facts: AccidentOutline): Issue[] {
  const puller = facts.vehicles.find((v) => v.ref === vehicle.trailerOf);
  const compulsory = vehicle.policies.filter((p) => p.cover === 'compulsory').length;
  return [
    ...(vehicle.trailerOf && (puller?.kind !== 'motor' || puller.ref === vehicle.ref)
      ? [{ path: ['trailerOf'], message: '挂车要选牵引它的机动车' }]
      : []),
    ...(vehicle.kind === 'non-motor' && compulsory > 0
      ? [{ path: ['policies'], message: '非机动车没有交强险' }]
      : []),
    ...(compulsory > 1 ? [{ path: ['policies'], message: '一辆车只有一张交强险保单' }] : []),
    ...vehicle.policies.flatMap((policy, at) => [
      ...(policy.until < policy.from
        ? [{ path: ['policies', at, 'until'], message: '保单止期早于起期' }]
        : []),
      ...(policy.cover === 'commercial' && !(policy.limit && policy.limit > 0)
        ? [{ path: ['policies', at, 'limit'], message: '请填商业三者险的限额' }]
        : []),
      ...(policy.cover === 'compulsory' && policy.limit !== undefined
        ? [{ path: ['policies', at, 'limit'], message: '交强险的限额由规定确定，不用填' }]
        : []),
    ]),
  ];
}

/** Death outranks injury, injury outranks damage (程序规定 3). */
function severityIssues({ parties, severity, procedure }: AccidentOutline): Issue[] {
  const worst = parties.some((p) => p.harm === 'death')
    ? 'death'
    : parties.some((p) => p.harm === 'injury')
      ? 'injury'
      : 'property';
  return [
    ...(worst === severity
      ? []
      : [{ path: ['severity'], message: '事故类型与当事人的损害情况对不上' }]),
    ...(severity === 'death' && procedure === 'simple'
      ? [{ path: ['procedure'], message: '死亡事故不能用简易程序' }]
      : []),
  ];
}
