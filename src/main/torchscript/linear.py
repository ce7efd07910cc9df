  # A linear layer in one of three forms; all of them train.
  #
  # x     [..., in] fp32 or bf16
  # w     [out, in] fp32;  b [out] fp32, empty for none
  # form  0: torch.linear (MKL).  1: a 1x1 convolution over channels-last (oneDNN; the same numbers to rounding, faster than
  #       MKL on some processors).  2: bf16 product of fp32 master weights; gradients of w and b arrive in fp32.
  # returns [..., out]; bf16 in form 2, else fp32
  def linear(self, x: Tensor, w: Tensor, b: Tensor, form: int) -> Tensor:
    if form == 2:
      if b.numel() == 0:
        return torch.linear(x.to(15), w.to(15))
      return torch.linear(x.to(15), w.to(15), b.to(15))
    if form == 1:
      size = x.size()
      k = x.size(-1)
      rows = x.numel() // k
      image = x.reshape([1, 1, rows, k]).permute([0, 3, 1, 2])
      kernel = w.view([w.size(0), k, 1, 1])
      if b.numel() == 0:
        y = torch.conv2d(image, kernel)
      else:
        y = torch.conv2d(image, kernel, b)
      size[-1] = w.size(0)
      return y.permute([0, 2, 3, 1]).reshape(size)
    if b.numel() == 0:
      return torch.linear(x, w)
    return torch.linear(x, w, b)

  # Adds a gradient to sum, or overwrites sum by it; what is not a number goes then too.
  def give(self, sum: Tensor, gradient: Tensor, first: bool) -> Tensor:
    if first:
      return sum.copy_(gradient)
    return sum.add_(gradient)

  # Adds the gradients of w and b to theirs and returns that of x [positions, in]: bf16 in form 2, else fp32.
  # dy [positions, out]; the form is that of linear. The product adds dy' x to the gradient itself, with no tensor between.
  # first: that of w is overwritten, which saves setting it to zero before.
  def linear_backward(self, dy: Tensor, x: Tensor, w: Tensor, b: Tensor, form: int, first: bool) -> Tensor:
    torch._unwrap_optional(b.grad).add_(torch.sum(dy, [0], False, dtype=6))
    dw = torch._unwrap_optional(w.grad)
    if form == 2:
      dy = dy.to(15)
      self.give(dw, torch.mm(dy.t(), x.to(15)), first)
      return torch.mm(dy, w.to(15))
    if form == 1:
      rows = x.size(0)
      image = x.view([1, 1, rows, x.size(1)]).permute([0, 3, 1, 2])
      back = dy.contiguous().view([1, 1, rows, dy.size(1)]).permute([0, 3, 1, 2])
      dx, dk, none = torch.convolution_backward(back, image, w.view([w.size(0), w.size(1), 1, 1]), annotate(Optional[List[int]], None), [1, 1], [0, 0], [1, 1], False, [0, 0], 1, [True, True, False])
      self.give(dw, dk.view(dw.size()), first)
      return dx.permute([0, 2, 3, 1]).reshape(x.size())
    dw.addmm_(dy.t(), x, beta=0. if first else 1.)
    return torch.mm(dy, w)
