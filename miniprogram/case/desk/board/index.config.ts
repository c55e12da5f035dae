export default definePageConfig({ navigationBarTitleText: '时限总览' });
