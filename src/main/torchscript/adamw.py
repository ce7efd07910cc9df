  # AdamW over many tensors at once (decoupled decay; Loshchilov and Hutter 2019), clipping by the norm of all gradients.
  # All lists have the same length; p, g, m, v fp32 of equal shapes, steps 0-d fp32. A method without a result returns its
  # first tensor, because a call must return one.

  def gradients(self, p: List[Tensor]) -> List[Tensor]:
    out = annotate(List[Tensor], [])
    for i in range(len(p)):
      out.append(torch._unwrap_optional(p[i].grad))
    return out

  # -> norm of all gradients before clipping. A limit of 0 clips nothing.
  def clip(self, g: List[Tensor], limit: float) -> Tensor:
    norms = annotate(List[Tensor], [])
    for i in range(len(g)):
      # Row by row, because PyTorch sums up to one number with one thread.
      norms.append(torch.linalg_vector_norm(torch.linalg_vector_norm(g[i], 2., [-1])))
    norm = torch.linalg_vector_norm(torch.stack(norms))
    if limit > 0.:
      factor = torch.clamp(limit / (norm + 1e-6), max=1.)
      for i in range(len(g)):
        g[i].mul_(factor)
    return norm

  def step(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], steps: List[Tensor], lr: float, beta1: float, beta2: float, decay: float, eps: float) -> Tensor:
    torch._foreach_add_(steps, 1)
    torch._fused_adamw_(p, g, m, v, annotate(List[Tensor], []), steps, lr=lr, beta1=beta1, beta2=beta2, weight_decay=decay, eps=eps, amsgrad=False, maximize=False, grad_scale=None, found_inf=None)
    return p[0]

  # The same tensor by tensor with plain operations, for comparison: what PyTorch does when it is not told otherwise.
  def step_eager(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], steps: List[Tensor], lr: float, beta1: float, beta2: float, decay: float, eps: float) -> Tensor:
    for i in range(len(p)):
      steps[i].add_(1)
      t = float(steps[i].item())
      p[i].mul_(1. - lr * decay)
      m[i].lerp_(g[i], 1. - beta1)
      v[i].mul_(beta2).addcmul_(g[i], g[i], value=1. - beta2)
      root = (v[i].sqrt() / ((1. - beta2 ** t) ** 0.5)).add_(eps)
      p[i].addcdiv_(m[i], root, value=-lr / (1. - beta1 ** t))
    return p[0]
