import { planted } from '#policies/task_policy'

export const other = () => planted
