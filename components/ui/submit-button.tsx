'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** Sends its form; busy while that is under way. Without JavaScript it is a plain submit button. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, 'type' | 'pending'>) {
  const { pending } = useFormStatus()
  return <Button variant="primary" {...props} type="submit" pending={pending} />
}
