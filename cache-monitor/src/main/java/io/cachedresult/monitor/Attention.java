package io.cachedresult.monitor;

/** Is told by the thread of a request when it works, and does not wait for its client. */
interface Attention {

  /** For whom it makes no difference. */
  Attention NONE = new Attention() {
    @Override
    public void begins() {}

    @Override
    public void ends() {}
  };

  /** The request has been read. */
  void begins();

  /** The answer is there to be sent. */
  void ends();
}
