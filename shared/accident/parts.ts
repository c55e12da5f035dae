import { z } from 'zod';
import { Instant, LocalDate, Money, OfficeId } from '@shared/kernel';
import { PartyKind, Severity } from '@shared/case';
import { isIdNumber } from './id-number';

/** A text a person must give, named in the sentence that asks for it. */
export const required = (label: string, max: number) =>
  z
    .string({ error: `请填${label}` })
    .trim()
    .min(1, `请填${label}`)
    .max(max, `${label}最多 ${max} 个字`);

/** A day a person must choose, named in the sentence that asks for it. */
export const requiredDay = (label: string) =>
  z
    .string({ error: `请选${label}` })
    .regex(/^\d{4}-\d{2}-\d{2}$/, `请选${label}`)
    .pipe(LocalDate);

/** The short name of a person or vehicle inside one accident: `A`, `V1`. Stays the same in corrections. */
export const Ref = z.string().regex(/^[A-Za-z0-9]{1,8}$/, '编号是 1 到 8 个字母或数字');
export type Ref = z.infer<typeof Ref>;

export const PolicyFacts = z.strictObject({
  cover: z.enum(['compulsory', 'commercial'], { error: '险种选交强险或商业三者险' }),
  insurer: z.string({ error: '请选保险公司' }).min(1, '请选保险公司').pipe(OfficeId),
  number: required('保单号', 40),
  /** Limit of the commercial cover in 分; the compulsory limit is law. */
  limit: Money.optional(),
  from: requiredDay('起期'),
  until: requiredDay('止期'),
});
export type PolicyFacts = z.infer<typeof PolicyFacts>;

export const VehicleFacts = z.strictObject({
  ref: Ref,
  kind: z.enum(['motor', 'non-motor'], { error: '车辆选机动车或非机动车' }),
  description: required('车型', 60),
  plate: required('号牌', 20).optional(),
  /** 挂车: the vehicle that pulls this trailer. */
  trailerOf: Ref.optional(),
  policies: z.array(PolicyFacts).max(6, '一辆车最多 6 张保单'),
});
export type VehicleFacts = z.infer<typeof VehicleFacts>;

export const PartyFacts = z.strictObject({
  ref: Ref,
  kind: z.enum(PartyKind.options, { error: '请选他是谁' }),
  name: required('姓名', 40),
  idNumber: z
    .string({ error: '请填证件号码' })
    .trim()
    .toUpperCase()
    .refine(isIdNumber, '证件号码不对，请对照证件再看一遍'),
  phone: z
    .string()
    .regex(/^1\d{10}$/, '手机号是 11 位数字，1 开头')
    .optional(),
  harm: z.enum(['none', 'property', 'injury', 'death'], { error: '请选损害情况' }),
  injury: required('伤情', 200).optional(),
  vehicle: Ref.optional(),
  /** 近亲属: for whom, who died in this accident. */
  familyOf: Ref.optional(),
  relation: required('亲属关系', 20).optional(),
});
export type PartyFacts = z.infer<typeof PartyFacts>;

/** An accident before its parts are checked against each other. */
export const AccidentOutline = z.strictObject({
  /** 事故编号 in the police's own system; one per accident and office. */
  number: z
    .string({ error: '请填事故编号' })
    .regex(/^[0-9A-Z-]{6,32}$/, '事故编号是 6 到 32 个数字、大写字母或横线'),
  occurredAt: Instant,
  place: required('事故地点', 100),
  weather: z.enum(['clear', 'cloudy', 'rain', 'snow', 'fog', 'wind']).optional(),
  severity: z.enum(Severity.options, { error: '请选事故类型' }),
  /** 简易程序 (程序规定 23) or 一般程序. */
  procedure: z.enum(['simple', 'general'], { error: '请选简易程序或一般程序' }),
  /** Day of the scene investigation (现场调查之日), from which the finding's period runs. */
  inspectedOn: requiredDay('现场调查日期'),
  summary: required('经过', 1000),
  parties: z.array(PartyFacts).min(1, '至少填一位当事人').max(20, '当事人最多 20 位'),
  vehicles: z.array(VehicleFacts).max(10, '车辆最多 10 辆'),
});
export type AccidentOutline = z.infer<typeof AccidentOutline>;
