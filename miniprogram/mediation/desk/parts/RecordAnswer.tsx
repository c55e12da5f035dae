import { mediationApi } from '@shared/mediation';
import { useAct } from '@phone/lib';
import { RecordPaper, type RecordProps } from './RecordPaper';

const options = [
  { value: 'joined', label: '同意调解，线下参加' },
  { value: 'refused', label: '不同意' },
] as const;

/** What a side said at the window to the mediation itself (在线调解规则 15). */
export function RecordAnswer(props: RecordProps) {
  const { caseId, side } = props;
  const act = useAct(mediationApi.recordAnswer, `${caseId}:${side.seat}`);
  return (
    <RecordPaper
      {...props}
      act={act}
      options={options}
      onSend={(answer, paper) => act.send({ caseId, seat: side.seat, answer, paper })}
    />
  );
}
