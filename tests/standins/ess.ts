import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureHolds } from './sms';

export type EssFlowRow = {
  name: string;
  description: string;
  file: string;
  approvers: number[];
  status: number;
  asked: number;
};

export type EssStandin = {
  readonly host: string;
  readonly flows: ReadonlyMap<string, EssFlowRow>;
  /** State that new flows end in instead of 4 (signed). */
  endNextIn(status: number): void;
  close(): Promise<void>;
};

type Body = {
  Caller?: { OperatorId: string };
  Operator?: { UserId: string };
  FileInfos?: { FileName: string; FileBody: string }[];
  FlowName?: string;
  FlowDescription?: string;
  FileIds?: string[];
  Approvers?: { ApproverType: number }[];
  FlowIds?: string[];
  BusinessIds?: string[];
};

/**
 * Speaks the protocol of 腾讯电子签 (ess 2020-11-11) for upload, silent signing, state and download, and checks the
 * request's signature. A flow is signed the second time its state is asked for; the signed file is the one that was
 * uploaded with a line behind it.
 */
export async function startEssStandin(app: {
  secretId: string;
  secretKey: string;
  operatorId: string;
}): Promise<EssStandin> {
  const files = new Map<string, Buffer>();
  const flows = new Map<string, EssFlowRow>();
  let end = 4;
  let host = '';

  const answer = (action: string, body: Body): object => {
    if ((body.Operator?.UserId ?? body.Caller?.OperatorId) !== app.operatorId)
      return problem('OperationDenied.NoPermission');
    switch (action) {
      case 'UploadFiles':
        return {
          FileIds: (body.FileInfos ?? []).map(({ FileBody }) =>
            keep(files, Buffer.from(FileBody, 'base64')),
          ),
        };
      case 'CreateFlowByFiles': {
        const [file = ''] = body.FileIds ?? [];
        if (!files.has(file)) return problem('ResourceNotFound.File');
        const id = `flow${String(flows.size + 1).padStart(28, '0')}`;
        const approvers = (body.Approvers ?? []).map((one) => one.ApproverType);
        flows.set(id, {
          name: body.FlowName ?? '',
          description: body.FlowDescription ?? '',
          file,
          approvers,
          status: 1,
          asked: 0,
        });
        return { FlowId: id };
      }
      case 'DescribeFlowInfo':
        return {
          FlowDetailInfos: (body.FlowIds ?? []).flatMap((id) => stateOf(flows.get(id), end)),
        };
      case 'DescribeFileUrls':
        return {
          FileUrls: (body.BusinessIds ?? []).map((id) => ({ Url: `http://${host}/signed/${id}` })),
        };
      default:
        return problem('InvalidAction');
    }
  };

  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const flow = /^\/signed\/(\w+)$/.exec(request.url ?? '')?.[1];
    if (flow) {
      const file = files.get(flows.get(flow)?.file ?? '');
      response
        .writeHead(file ? 200 : 404)
        .end(file ? Buffer.concat([file, Buffer.from('\n% sealed\n')]) : '');
      return;
    }
    const raw = await textOf(request);
    const known =
      signatureHolds(request, raw, app) && request.headers['x-tc-version'] === '2020-11-11';
    const action = String(request.headers['x-tc-action']);
    const result = known
      ? answer(action, JSON.parse(raw) as Body)
      : problem('AuthFailure.SignatureFailure');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ Response: { ...result, RequestId: 'r-1' } }));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    flows,
    endNextIn: (status) => void (end = status),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keep(files: Map<string, Buffer>, bytes: Buffer): string {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  files.set(id, bytes);
  return id;
}

function stateOf(flow: EssFlowRow | undefined, end: number): object[] {
  if (!flow) return [];
  flow.asked += 1;
  if (flow.status === 1 && flow.asked > 1) flow.status = end;
  return [{ FlowStatus: flow.status, FlowDescription: flow.description, FlowName: flow.name }];
}

const problem = (code: string): object => ({ Error: { Code: code, Message: code } });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
