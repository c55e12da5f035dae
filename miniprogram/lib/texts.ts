/** Sentences for what happens on the way to the server; the server's own come with its refusal. */
export const callTexts = {
  offline: '网断了，没有发出去。写的都在，连上网再点一次就行。',
  'no-answer': '没有收到答复。写的都在，再点一次就行。',
  unreadable: '答复看不懂，可能正在更新。写的都在，过一会儿再点一次。',
  'not-opened': '文件没有下载下来。请看一下网络，再点一次。',
} as const;
