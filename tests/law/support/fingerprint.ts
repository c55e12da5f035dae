import { createHash } from 'node:crypto';
import * as law from '@shared/law';
import { canonicalJson, conventions, itemRules } from '@shared/law/compensation';

/** Hash over every rule table the calculator reads; yearly figures travel inside each result instead. */
export function fingerprintOfLaw(): string {
  const {
    compulsoryLimits,
    injuryLaw,
    liabilityLaw,
    motorRatios,
    paymentOrderLaw,
    regimesByAccident,
    propertyFees,
    personalityFees,
    preservationFees,
    halvings,
    doubledInterest,
    dutyDeductibles,
    noFaultOnClosedRoad,
  } = law;
  const ratios = law.provinces.map((p) =>
    ['2005-01-01', '2009-01-01', '2015-01-01', '2025-01-01'].map((on) =>
      law.nonMotorRatios(p, law.day(on)),
    ),
  );
  const regimes = law.provinces.map((p) => [law.regimesByDecision(p), law.pilotsByAccident(p)]);
  const tables = {
    compulsoryLimits,
    injuryLaw,
    liabilityLaw,
    motorRatios,
    paymentOrderLaw,
    regimesByAccident,
    propertyFees,
    personalityFees,
    preservationFees,
    halvings,
    doubledInterest,
    dutyDeductibles,
    noFaultOnClosedRoad,
    ratios,
    regimes,
    conventions,
    itemRules,
  };
  return createHash('sha256').update(canonicalJson(tables)).digest('hex').slice(0, 16);
}
