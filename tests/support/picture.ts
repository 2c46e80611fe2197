import sharp from 'sharp'

/** A picture of one colour, as a camera or a drawing program would save it. */
export function picture({ width = 40, height = 20, format = 'png' as 'png' | 'jpeg' } = {}) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .toFormat(format)
    .toBuffer()
}
