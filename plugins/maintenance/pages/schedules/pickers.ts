import { defineAsyncComponent } from 'vue'

/** What they choose from weighs more than the rest of the form: it comes behind the page. */
export const ScheduleMoves = defineAsyncComponent(() => import('./ScheduleMoves.vue'))
export const ScheduleTargets = defineAsyncComponent(() => import('./ScheduleTargets.vue'))
export const ScheduleTask = defineAsyncComponent(() => import('./ScheduleTask.vue'))
