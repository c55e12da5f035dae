import { accidentApi } from '@shared/accident';
import { ok } from '@shared/kernel';
import { accountQuery } from '../platform';

/** Insurers an officer may pick for a policy. */
export const listInsurers = accountQuery(accidentApi.listInsurers, async ({ deps }) =>
  ok({ insurers: await deps.offices.insurers(deps.config.region) }),
);
