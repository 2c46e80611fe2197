import { defineAsyncComponent } from 'vue'

/** What stands behind the first tab comes behind the page. */
export const WeekGrid = defineAsyncComponent(() => import('./WeekGrid.vue'))
export const AbsenceList = defineAsyncComponent(() => import('./AbsenceList.vue'))
export const PersonWork = defineAsyncComponent(() => import('./PersonWork.vue'))
export const RecordHistory = defineAsyncComponent(() => import('~/components/RecordHistory.vue'))
