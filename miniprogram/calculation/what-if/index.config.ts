export default definePageConfig({ navigationBarTitleText: '换个条件试试' });
