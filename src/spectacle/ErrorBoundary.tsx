import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  fallback: (error: unknown) => ReactNode;
  children: ReactNode;
}

/** Shows `fallback` instead of children that throw. React itself reports the error on the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error?: { cause: unknown } }> {
  static getDerivedStateFromError(cause: unknown) {
    return { error: { cause } };
  }

  state: { error?: { cause: unknown } } = {};

  render() {
    const { error } = this.state;
    return error ? this.props.fallback(error.cause) : this.props.children;
  }
}
