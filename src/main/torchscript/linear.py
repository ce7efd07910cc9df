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
