import { ServiceRefused } from '../../ports';

export type EssConfig = {
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  /** 经办人 UserId of the committee's account. */
  readonly operatorId: string;
  /** How often, and how many milliseconds apart, the end of a flow is asked for. */
  readonly patience: number;
  readonly pauseMs: number;
  /** Other addresses than Tencent's, for a stand-in. */
  readonly endpoint?: {
    readonly host: string;
    readonly fileHost: string;
    readonly protocol: 'http://' | 'https://';
  };
};

export type EssFlow = { readonly status: number; readonly description: string };

type Operator = { readonly UserId: string };
type Sdk = {
  UploadFiles(request: {
    BusinessType: string;
    Caller: { OperatorId: string };
    FileInfos: { FileName: string; FileBody: string }[];
  }): Promise<{ FileIds?: string[] }>;
  CreateFlowByFiles(request: {
    Operator: Operator;
    FlowName: string;
    FlowDescription: string;
    FileIds: string[];
    Approvers: unknown[];
  }): Promise<{ FlowId?: string }>;
  DescribeFlowInfo(request: {
    Operator: Operator;
    FlowIds: string[];
  }): Promise<{ FlowDetailInfos?: { FlowStatus?: number; FlowDescription?: string }[] }>;
  DescribeFileUrls(request: {
    Operator: Operator;
    BusinessType: string;
    BusinessIds: string[];
  }): Promise<{ FileUrls?: { Url?: string }[] }>;
};

/** 企业静默签: the account's own seal at the foot of the last page. */
const silentSeal = {
  ApproverType: 3,
  SignComponents: [
    {
      ComponentType: 'SIGN_SEAL',
      FileIndex: 0,
      ComponentPage: 1,
      ComponentPosX: 400,
      ComponentPosY: 640,
      ComponentWidth: 119,
      ComponentHeight: 119,
    },
  ],
};

/** The four calls we need, with their answers checked. The SDK is loaded at the first use. */
export async function essClient(config: EssConfig) {
  const Operator = { UserId: config.operatorId };
  const [calls, files] = await Promise.all([sdk(config, 'host'), sdk(config, 'fileHost')]);
  return {
    async upload(name: string, pdf: Uint8Array): Promise<string> {
      const FileInfos = [{ FileName: name, FileBody: Buffer.from(pdf).toString('base64') }];
      const Caller = { OperatorId: config.operatorId };
      const { FileIds } = await asked(
        files.UploadFiles({ BusinessType: 'DOCUMENT', Caller, FileInfos }),
      );
      return needed(FileIds?.[0], 'UploadFiles');
    },
    async start(flow: { name: string; description: string; file: string }): Promise<string> {
      const { FlowId } = await asked(
        calls.CreateFlowByFiles({
          Operator,
          FlowName: flow.name,
          FlowDescription: flow.description,
          FileIds: [flow.file],
          Approvers: [silentSeal],
        }),
      );
      return needed(FlowId, 'CreateFlowByFiles');
    },
    async flow(id: string): Promise<EssFlow | undefined> {
      const { FlowDetailInfos } = await asked(calls.DescribeFlowInfo({ Operator, FlowIds: [id] }));
      const [found] = FlowDetailInfos ?? [];
      return found && { status: found.FlowStatus ?? 0, description: found.FlowDescription ?? '' };
    },
    async download(id: string): Promise<Uint8Array> {
      const { FileUrls } = await asked(
        calls.DescribeFileUrls({ Operator, BusinessType: 'FLOW', BusinessIds: [id] }),
      );
      const answer = await fetch(needed(FileUrls?.[0]?.Url, 'DescribeFileUrls'));
      if (!answer.ok) throw new ServiceRefused(`ess file answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

async function sdk({ endpoint, ...config }: EssConfig, which: 'host' | 'fileHost'): Promise<Sdk> {
  const { Client } =
    await import('tencentcloud-sdk-nodejs/tencentcloud/services/ess/v20201111/ess_client');
  const host =
    endpoint?.[which] ?? (which === 'fileHost' ? 'file.ess.tencent.cn' : 'ess.tencentcloudapi.com');
  return new Client({
    credential: { secretId: config.secretId, secretKey: config.secretKey },
    region: config.region,
    profile: { httpProfile: { protocol: endpoint?.protocol ?? 'https://', endpoint: host } },
  }) as unknown as Sdk;
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new ServiceRefused(error instanceof Error ? error.message : String(error));
  }
}

function needed(value: string | undefined, call: string): string {
  if (!value) throw new ServiceRefused(`ess ${call} answered without its result`);
  return value;
}
