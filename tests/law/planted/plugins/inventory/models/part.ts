export class Part {}
