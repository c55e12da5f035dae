export const uploadTexts = {
  lost: '手机里找不到这份文件了，请重新选。',
  forgotten: '传了几次都没有传成，请重新选这份文件。',
  kind: '只收照片、MP4 或 MOV 视频、PDF。请拍照，或换一份再选。',
  empty: '这份文件是空的，请重新选。',
} as const;
