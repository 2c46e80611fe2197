import { Task } from '#models/task'

export const planted = Task
