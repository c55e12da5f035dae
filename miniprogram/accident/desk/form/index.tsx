import { useRouter } from '@tarojs/taro';
import { accidentApi } from '@shared/accident';
import { param, useLoaded } from '@phone/lib';
import { Await } from '@phone/ui';
import { CorrectForm } from '../parts/CorrectForm';
import { IssueForm } from '../parts/IssueForm';
import { NewForm } from '../parts/NewForm';
import { PoliceDesk } from '../parts/PoliceDesk';

/** One form for three acts: entering an accident, correcting it, making its finding. */
export default function AccidentFormPage() {
  const { params } = useRouter();
  const caseId = param(params, 'caseId');
  if (!caseId) return <NewForm />;
  return param(params, 'mode') === 'finding' ? (
    <Issue caseId={caseId} />
  ) : (
    <Correct caseId={caseId} />
  );
}

function Correct({ caseId }: { readonly caseId: string }) {
  const loaded = useLoaded(accidentApi.read, { caseId, purpose: '更正事故信息' });
  return (
    <PoliceDesk
      on="all"
      list="accident/desk"
      title="更正"
      sub="改了什么、谁改的、为什么，都会留下。当事人会收到通知。"
    >
      <Await of={loaded}>{(file) => <CorrectForm key={file.version} file={file} />}</Await>
    </PoliceDesk>
  );
}

function Issue({ caseId }: { readonly caseId: string }) {
  const loaded = useLoaded(accidentApi.readFile, { caseId });
  return (
    <PoliceDesk on="due" list="accident/desk" title="制作认定书" sub="做好后 3 个工作日内送达。">
      <Await of={loaded}>{(file) => <IssueForm key={file.version} file={file} />}</Await>
    </PoliceDesk>
  );
}
