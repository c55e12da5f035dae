export default definePageConfig({ navigationBarTitleText: '事故案卷' });
