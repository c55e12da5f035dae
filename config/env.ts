import { z } from 'zod';

/** Every environment variable the functions read, checked once at start-up. */
export const Env = z.object({
  MONGODB_URI: z.string().min(1),
  /** Address people reach us at, for QR codes and links. */
  PUBLIC_URL: z.url(),
  REGION: z.string().default('410922'),
  /** `local` does the job on this machine; `tencent` calls the cloud. */
  FILES: z.enum(['local', 'tencent']).default('local'),
  MESSAGES: z.enum(['local', 'tencent']).default('local'),
  SIGNATURES: z.enum(['local', 'tencent']).default('local'),
  ROOMS: z.enum(['local', 'tencent']).default('local'),
  /** Folder for files, keys and the local database. */
  LOCAL_DIR: z.string().default('.local'),
  WECHAT_API: z.url().default('https://api.weixin.qq.com'),
  WECHAT_APPID: z.string().default(''),
  WECHAT_SECRET: z.string().default(''),
  /** JSON: our notice templates to the ids WeChat approved, `{"agreement-in-force":"AT0001"}`. */
  WECHAT_TEMPLATES: z
    .string()
    .default('{}')
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.record(z.string(), z.string())),
  TENCENT_SECRET_ID: z.string().default(''),
  TENCENT_SECRET_KEY: z.string().default(''),
  TENCENT_REGION: z.string().default('ap-guangzhou'),
  COS_BUCKET: z.string().default(''),
  SMS_APP_ID: z.string().default(''),
  SMS_SIGN_NAME: z.string().default(''),
  SMS_TEMPLATE_ID: z.string().default(''),
  /** JSON: STUN and TURN servers for browsers behind NAT, `[{"urls":"turn:turn.example:3478","username":"u","credential":"c"}]`. */
  ICE_SERVERS: z
    .string()
    .default('[]')
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(
      z.array(
        z.strictObject({
          urls: z.string(),
          username: z.string().optional(),
          credential: z.string().optional(),
        }),
      ),
    ),
  TRTC_APP_ID: z.coerce.number().default(0),
  TRTC_SECRET: z.string().default(''),
  ESS_OPERATOR_ID: z.string().default(''),
  /** Path of a TTF with rare characters of names, for papers; without it such a name is refused. */
  RARE_FONT: z.string().optional(),
});
export type Env = z.infer<typeof Env>;

/** Throws one sentence that names every variable at fault. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(
    `Environment variables missing or wrong: ${names}. See config/env.ts for what each of them means.`,
  );
}
