import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { signIn } from '@/auth/session';
import { useToast } from './Toast';

interface SignInButtonProps extends ButtonProps {
  label?: string;
  returnTo?: string;
}

export function SignInButton({ label = 'Sign in', returnTo, ...button }: SignInButtonProps) {
  const [leaving, setLeaving] = useState(false);
  const toast = useToast();
  const go = () => {
    setLeaving(true);
    signIn(returnTo).catch(() => {
      setLeaving(false);
      toast('Signing in does not work at the moment. Try again in a few minutes.', 'problem');
    });
  };
  return (
    <Button {...button} onClick={go} loading={leaving}>
      {label}
    </Button>
  );
}
