import { mediationApi } from '@shared/mediation';
import { useAct } from '@phone/lib';
import { RecordPaper, type RecordProps } from './RecordPaper';

const options = [
  { value: 'agreed', label: '同意由他调解' },
  { value: 'refused', label: '换一位' },
] as const;

/** What a party that is not online says of the mediator's tie (在线调解规则 13). */
export function RecordTie(props: RecordProps) {
  const { caseId, side } = props;
  const act = useAct(mediationApi.recordDisclosureAnswer, `${caseId}:${side.seat}`);
  return (
    <RecordPaper
      {...props}
      act={act}
      options={options}
      onSend={(answer, paper) => act.send({ caseId, seat: side.seat, answer, paper })}
    />
  );
}
